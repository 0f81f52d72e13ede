package dev.vitral.reviews.writing;

import dev.vitral.reviews.product.Kind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A product as PostgreSQL keeps it. */
@Entity(name = "Product")
@Table(name = "product")
class ProductEntity extends PanacheEntityBase {

  @Id String slug;

  long revision;

  @Enumerated(EnumType.STRING)
  Kind kind;

  String brand;
  String model;
  @Nullable Integer released;

  @JdbcTypeCode(SqlTypes.JSON)
  String specifications;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;
}
