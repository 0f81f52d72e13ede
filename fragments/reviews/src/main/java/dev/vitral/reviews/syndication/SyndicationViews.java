package dev.vitral.reviews.syndication;

import dev.vitral.reviews.catalogue.Addresses;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Sitemap and feed. */
@CheckedTemplate(basePath = "reviews")
final class SyndicationViews {

  static native TemplateInstance sitemap(Addresses.Head front, List<Listing.Entry> entries);

  static native TemplateInstance feed(Listing.Feed about, List<Listing.Entry> entries);

  private SyndicationViews() {}
}
