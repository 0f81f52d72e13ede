package dev.vitral.reviews.catalogue;

import dev.vitral.reviews.product.Kind;
import dev.vitral.reviews.product.Product;
import dev.vitral.reviews.product.ProductJson;
import dev.vitral.reviews.review.Author;
import dev.vitral.reviews.review.Language;
import dev.vitral.reviews.review.Scores;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Published reviews and their products, read from the replica. */
@ApplicationScoped
public class Catalogue {

  private static final String LISTED =
      """
      select r.id, r.slug, r.lang, r.title, r.summary, r.overall, r.author_id, r.author_handle,
             r.author_name, r.published_at, r.updated_at, r.product, p.kind, p.brand, p.model
      """;

  private static final String SHOWN =
      " from shown_review r join shown_product p on p.slug = r.product ";

  private static final String WHOLE =
      LISTED
          + ", r.revision, r.content, r.pros, r.cons, r.image, r.handling, r.autofocus, r.value,"
          + " p.released, p.specifications::text"
          + SHOWN
          + " where r.slug = ?";

  private static final String TRANSLATION =
      LISTED
          + SHOWN
          + " where r.product = ? and r.author_id = ? and r.lang <> ?"
          + " order by r.published_at desc limit 1";

  private static final String PRODUCT =
      "select slug, kind, brand, model, released, specifications::text from shown_product ";

  /** Any text is a harmless question: quotes and minus have a meaning, nothing else has. */
  private static final String WORDS =
      """
       and r.search @@ case r.lang
             when 'EN' then websearch_to_tsquery('english', without_accents(?))
             else websearch_to_tsquery('spanish', without_accents(?)) end
      """;

  private final Replica replica;
  private final ProductJson products;

  Catalogue(Replica replica, ProductJson products) {
    this.replica = replica;
    this.products = products;
  }

  /** A page of reviews. */
  public ContentPage find(ContentQuery query) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder(LISTED).append(SHOWN).append(" where true");
    query
        .text()
        .ifPresent(
            text -> {
              sql.append(WORDS);
              values.add(text);
              values.add(text);
            });
    query.brand().ifPresent(brand -> add(sql, " and lower(p.brand) = lower(?)", values, brand));
    query.kind().ifPresent(kind -> add(sql, " and p.kind = ?", values, kind.name()));
    query.lang().ifPresent(lang -> add(sql, " and r.lang = ?", values, lang.name()));
    String own =
        query.prefer().map(lang -> "(r.lang = '" + lang.name() + "')::int").orElse("0::int");
    Sort sort = query.sort();
    String order = query.prefer().isPresent() ? own + " desc, " : "";
    query
        .cursor()
        .ifPresent(
            cursor -> {
              sql.append(
                  " and (%s, %s, r.id) < (?, ?::%s, ?)".formatted(own, sort.column(), sort.type()));
              values.add(cursor.own());
              values.add(cursor.key());
              values.add(cursor.id());
            });
    sql.append(" order by %s%s desc, r.id desc limit ?".formatted(order, sort.column()));
    values.add(query.limit() + 1);
    return ContentPage.of(replica.ask(sql.toString(), values, Catalogue::shown), query);
  }

  private static void add(StringBuilder sql, String condition, List<Object> values, Object value) {
    sql.append(condition);
    values.add(value);
  }

  /** One review. */
  public Optional<Detail> one(String slug) {
    return replica.ask(WHOLE, List.of(slug), this::detail).stream()
        .findFirst()
        .map(detail -> withTranslation(detail));
  }

  private Detail withTranslation(Detail alone) {
    Shown shown = alone.shown();
    Optional<Shown> translation =
        replica
            .ask(
                TRANSLATION,
                List.of(shown.product().slug(), shown.author().id(), shown.lang().name()),
                Catalogue::shown)
            .stream()
            .findFirst();
    return new Detail(
        shown,
        alone.revision(),
        alone.content(),
        alone.pros(),
        alone.cons(),
        alone.scores(),
        alone.product(),
        translation);
  }

  /** Products in the order of their slugs. */
  public List<Product> products(ProductQuery query) {
    List<Object> values = new ArrayList<>(List.of(query.after()));
    StringBuilder sql = new StringBuilder(PRODUCT).append("where slug > ?");
    query.kind().ifPresent(kind -> add(sql, " and kind = ?", values, kind.name()));
    query.brand().ifPresent(brand -> add(sql, " and lower(brand) = lower(?)", values, brand));
    sql.append(" order by slug limit ?");
    values.add(query.limit());
    return replica.ask(sql.toString(), values, this::product);
  }

  public Optional<Product> product(String slug) {
    return replica.ask(PRODUCT + "where slug = ?", List.of(slug), this::product).stream()
        .findFirst();
  }

  /** The brands that have published reviews. */
  public List<String> brands() {
    return replica.ask(
        "select distinct p.brand" + SHOWN + "order by p.brand limit 200",
        List.of(),
        rows -> rows.getString(1));
  }

  /** Published reviews of a product, the newest first; a few. */
  public List<Shown> of(String product) {
    return replica.ask(
        LISTED + SHOWN + "where r.product = ? order by r.published_at desc, r.id desc limit 10",
        List.of(product),
        Catalogue::shown);
  }

  /** Published reviews for a sitemap, which holds at most 50,000 addresses. */
  public List<Shown> everything() {
    return replica.ask(
        LISTED + SHOWN + "order by r.published_at desc, r.id desc limit 49000",
        List.of(),
        Catalogue::shown);
  }

  private static Shown shown(ResultSet rows) throws SQLException {
    return new Shown(
        rows.getObject("id", UUID.class),
        rows.getString("slug"),
        Language.valueOf(rows.getString("lang")),
        rows.getString("title"),
        rows.getString("summary"),
        rows.getBigDecimal("overall"),
        new Author(
            rows.getObject("author_id", UUID.class),
            rows.getString("author_handle"),
            rows.getString("author_name")),
        moment(rows, "published_at"),
        moment(rows, "updated_at"),
        new Shown.ProductName(
            rows.getString("product"),
            Kind.valueOf(rows.getString("kind")),
            rows.getString("brand"),
            rows.getString("model")));
  }

  private Detail detail(ResultSet rows) throws SQLException {
    Shown shown = shown(rows);
    Shown.ProductName name = shown.product();
    return new Detail(
        shown,
        rows.getLong("revision"),
        rows.getString("content"),
        texts(rows, "pros"),
        texts(rows, "cons"),
        new Scores(
            rows.getBigDecimal("image"),
            rows.getBigDecimal("handling"),
            rows.getBigDecimal("autofocus"),
            rows.getBigDecimal("value")),
        new Product(
            name.slug(),
            name.kind(),
            name.brand(),
            name.model(),
            rows.getObject("released", Integer.class),
            products.read(name.kind(), rows.getString("specifications"))),
        Optional.empty());
  }

  private Product product(ResultSet rows) throws SQLException {
    Kind kind = Kind.valueOf(rows.getString("kind"));
    return new Product(
        rows.getString("slug"),
        kind,
        rows.getString("brand"),
        rows.getString("model"),
        rows.getObject("released", Integer.class),
        products.read(kind, rows.getString("specifications")));
  }

  private static Instant moment(ResultSet rows, String column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static List<String> texts(ResultSet rows, String column) throws SQLException {
    return Arrays.asList((String[]) rows.getArray(column).getArray());
  }
}
