package dev.vitral.header.bar;

import dev.vitral.header.navigation.Navigation;
import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.RequestLocale;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The bar of a page: brand, navigation, language. The same bytes for everybody. */
@Path("/fragments/header/bar")
public class BarResource {

  private static final String FRESHNESS = "public, max-age=10, stale-while-revalidate=60";

  private final Navigation navigation;
  private final RequestLocale locale;

  BarResource(Navigation navigation, RequestLocale locale) {
    this.navigation = navigation;
    this.locale = locale;
  }

  /**
   * @param path unprefixed path of the page that carries the bar
   */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @ResponseHeader(name = "Cache-Control", value = FRESHNESS)
  @ResponseHeader(name = "Vary", value = VitralHeaders.LOCALE)
  @ResponseHeader(name = VitralHeaders.SURROGATE_KEY, value = "header-bar")
  public TemplateInstance bar(@RestQuery @Nullable String path) {
    Bar bar = Bar.on(PagePath.of(path), locale.locale(), navigation.entries());
    return BarViews.bar(bar.links(), bar.language(), bar.atHome());
  }
}
