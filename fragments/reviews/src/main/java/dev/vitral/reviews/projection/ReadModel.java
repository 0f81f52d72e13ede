package dev.vitral.reviews.projection;

import dev.vitral.reviews.change.Change;
import dev.vitral.reviews.product.Product;
import dev.vitral.reviews.product.ProductJson;
import dev.vitral.reviews.review.Review;
import dev.vitral.reviews.review.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The tables that everybody reads. Each change is one transaction; a revision that is not newer
 * than the one projected changes nothing, so that reading the topic again changes nothing.
 */
@ApplicationScoped
public class ReadModel {

  private static final String NEWER =
      """
      insert into projected as known (key, revision) values (?, ?)
          on conflict (key) do update set revision = excluded.revision
       where known.revision < excluded.revision or (? and known.revision = excluded.revision)
      """;

  /** A review and its product may come at once from two partitions. */
  private static final String TAKE_TURNS = "select pg_advisory_xact_lock(7221004, hashtext(?))";

  private static final String SHOW_REVIEW =
      """
      insert into shown_review (id, slug, revision, lang, title, summary, content, product, pros,
          cons, image, handling, autofocus, value, overall, author_id, author_handle, author_name,
          published_at, updated_at, search)
      select v.*, words_of(v.lang, coalesce(p.brand || ' ' || p.model, ''), v.title, v.summary,
                           v.content)
        from (values (?::uuid, ?, ?::bigint, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?::numeric,
                      ?::numeric, ?::numeric, ?::numeric, ?::numeric, ?::uuid, ?, ?,
                      ?::timestamptz, ?::timestamptz))
             as v(id, slug, revision, lang, title, summary, content, product, pros, cons, image,
                  handling, autofocus, value, overall, author_id, author_handle, author_name,
                  published_at, updated_at)
        left join shown_product p on p.slug = v.product
      """;

  private static final String SHOW_PRODUCT =
      """
      insert into shown_product (slug, kind, brand, model, released, specifications)
      values (?, ?, ?, ?, ?, ?::jsonb)
          on conflict (slug) do update
         set kind = excluded.kind, brand = excluded.brand, model = excluded.model,
             released = excluded.released, specifications = excluded.specifications
      """;

  private static final String FIND_BY_NEW_NAME =
      """
      update shown_review
         set search = words_of(lang, ? || ' ' || ?, title, summary, content)
       where product = ?
      """;

  private final DataSource database;
  private final ProductJson products;

  ReadModel(DataSource database, ProductJson products) {
    this.database = database;
    this.products = products;
  }

  /**
   * Shows a change, unless that or a later revision was shown before.
   *
   * @return whether it was new
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean apply(Change change) throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (run(connection, NEWER, change.key(), change.revision(), change.rebuilt()) == 0) {
        return false;
      }
      if (change instanceof Change.OfReview written) {
        show(connection, written.review());
      } else if (change instanceof Change.OfProduct written) {
        show(connection, written.product());
      }
      return true;
    }
  }

  private static void show(Connection connection, Review review) throws SQLException {
    takeTurns(connection, review.product());
    run(connection, "delete from shown_review where id = ?", review.id());
    Instant published = review.publishedAt();
    if (review.status() != Status.PUBLISHED || published == null) {
      return;
    }
    run(
        connection,
        SHOW_REVIEW,
        review.id(),
        review.slug(),
        review.revision(),
        review.lang().name(),
        review.title(),
        review.summary(),
        review.content(),
        review.product(),
        review.pros(),
        review.cons(),
        review.scores().image(),
        review.scores().handling(),
        review.scores().autofocus(),
        review.scores().value(),
        review.scores().overall(),
        review.author().id(),
        review.author().handle(),
        review.author().name(),
        published,
        review.updatedAt());
  }

  private void show(Connection connection, Product product) throws SQLException {
    takeTurns(connection, product.slug());
    run(
        connection,
        SHOW_PRODUCT,
        product.slug(),
        product.kind().name(),
        product.brand(),
        product.model(),
        product.released(),
        products.write(product.specifications()));
    run(connection, FIND_BY_NEW_NAME, product.brand(), product.model(), product.slug());
  }

  private static void takeTurns(Connection connection, String product) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(TAKE_TURNS)) {
      lock.setString(1, product);
      lock.execute();
    }
  }

  private static int run(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        set(statement, i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof List<?> texts) {
      statement.setArray(index, statement.getConnection().createArrayOf("text", texts.toArray()));
    } else if (value instanceof Instant moment) {
      statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
    } else {
      statement.setObject(index, value);
    }
  }
}
