package dev.vitral.reviews.syndication;

import dev.vitral.reviews.catalogue.Addresses;
import dev.vitral.reviews.catalogue.Catalogue;
import dev.vitral.reviews.catalogue.Shown;
import dev.vitral.reviews.review.Language;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;

/** Published reviews with their absolute addresses. */
@RequestScoped
class Listing {

  private final Catalogue catalogue;
  private final Addresses addresses;

  Listing(Catalogue catalogue, Addresses addresses) {
    this.catalogue = catalogue;
    this.addresses = addresses;
  }

  /** The front page in its languages. */
  Addresses.Head pages() {
    return addresses.translated("/reviews");
  }

  /** Every published review, as many as a sitemap may hold. */
  List<Entry> reviews() {
    return catalogue.everything().stream().map(this::entry).toList();
  }

  Entry entry(Shown shown) {
    return new Entry(shown, addresses.absolute(shown.path(), shown.lang()));
  }

  Feed feed(List<Entry> entries) {
    Instant updated =
        entries.stream()
            .map(entry -> entry.shown().updatedAt())
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return new Feed(
        addresses.absolute("/fragments/reviews/feed.atom", Language.ES),
        addresses.absolute("/reviews", Language.ES),
        updated);
  }

  /** A review and its own address. */
  record Entry(Shown shown, String url) {

    /**
     * A name that outlives every change of address (RFC 4151 would need a date; UUIDs need none).
     */
    public String urn() {
      return "urn:uuid:" + shown.id();
    }
  }

  /** The feed itself. */
  record Feed(String self, String front, Instant updated) {}
}
