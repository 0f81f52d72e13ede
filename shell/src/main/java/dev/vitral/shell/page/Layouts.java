package dev.vitral.shell.page;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Template;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.include.Includes;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.PlacedInclude;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.statics.StaticFiles;
import dev.vitral.shell.surrogate.Handover;
import dev.vitral.shell.visit.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The layouts as ESI templates: filled with what manifests want where, and parsed once. */
@ApplicationScoped
class Layouts {

  /** The shell's own deadline comes first, even on a busy event loop: it knows the lower rungs. */
  private static final Duration GRACE = Duration.ofMillis(200);

  private static final String HOME = "home";
  private static final String MAIN = "<esi:include src=\"/_vitral/main\"/>";
  private static final List<String> EVERYWHERE = List.of("page.header", "page.footer");
  private static final List<String> ON_HOME = List.of("home.hero", "home.main", "home.aside");

  private final StaticFiles statics;
  private final Includes includes;
  private final Layout bare = new Layout(template("partial", MAIN), List.of(), List.of());
  private final Map<Key, Layout> parsed = new ConcurrentHashMap<>();

  Layouts(StaticFiles statics, Includes includes) {
    this.statics = statics;
    this.includes = includes;
  }

  /**
   * The layout of the home page.
   *
   * @param handed whether its includes may be left to a surrogate in front
   */
  Layout home(Visit visit, Portal portal, boolean handed) {
    Key key = new Key(HOME, visit.locale(), portal.generation(), "", handed, visit.showsPanes());
    return parsed(key, () -> parse(key, portal, Optional.empty()));
  }

  /** The layout for pages of a fragment; an unknown name means the default one. */
  Layout page(Visit visit, Portal portal, KnownFragment owner, boolean handed) {
    Key key =
        new Key(
            "page", visit.locale(), portal.generation(), owner.name(), handed, visit.showsPanes());
    return parsed(key, () -> parse(key, portal, Optional.of(owner)));
  }

  /** What frames a partial: nothing, but its includes are filled in. */
  Layout partial() {
    return bare;
  }

  /** One include alone, as it stands in the layouts. */
  Layout alone(Locale locale, Portal portal, PlacedInclude include) {
    Key key = new Key(include.id(), locale, portal.generation(), "", false, false);
    return parsed(key, () -> alone(locale, include));
  }

  private Layout alone(Locale locale, PlacedInclude include) {
    Frame.Part part = part(include, include.include().path());
    String markup = Views.include(part).setLocale(locale).render().strip();
    return new Layout(template("include", markup), List.of(), List.of());
  }

  private Layout parsed(Key key, Supplier<Layout> parse) {
    Layout known = parsed.get(key);
    if (known != null) {
      return known;
    }
    parsed.keySet().removeIf(old -> old.generation() < key.generation());
    return parsed.computeIfAbsent(key, missing -> parse.get());
  }

  private Layout parse(Key key, Portal portal, Optional<KnownFragment> owner) {
    Map<String, List<PlacedInclude>> slots = slots(key, portal);
    boolean handed = key.handed() && slots.values().stream().noneMatch(Layouts::holdsEssential);
    Function<PlacedInclude, String> paths =
        handed ? include -> handedPath(portal, include) : include -> include.include().path();
    Frame frame =
        new Frame(
            assets(portal, slots, owner),
            portal.navigation(),
            parts(slots, paths),
            key.showsPanes() ? PanesShown.in(portal, statics) : null);
    TemplateInstance view = key.layout().equals(HOME) ? Views.home(frame) : Views.page(frame);
    String markup = view.setLocale(key.locale()).render();
    Template template = template(key.layout(), markup);
    return new Layout(template, essential(frame), hrefs(frame.assets()), handed, key.showsPanes());
  }

  private static Template template(String name, String markup) {
    return Template.parse(
        "layouts/" + name + ".html",
        ByteBuffer.wrap(markup.getBytes(StandardCharsets.UTF_8)),
        EsiLimits.defaults());
  }

  private static Map<String, List<PlacedInclude>> slots(Key key, Portal portal) {
    Map<String, List<PlacedInclude>> slots = new HashMap<>();
    EVERYWHERE.forEach(slot -> slots.put(slot, portal.slot(slot)));
    if (key.layout().equals(HOME)) {
      ON_HOME.forEach(slot -> slots.put(slot, portal.slot(slot)));
    }
    return slots;
  }

  private Map<String, List<Frame.Part>> parts(
      Map<String, List<PlacedInclude>> slots, Function<PlacedInclude, String> paths) {
    return slots.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, slot -> parts(slot.getValue(), paths)));
  }

  private List<Frame.Part> parts(List<PlacedInclude> slot, Function<PlacedInclude, String> paths) {
    return slot.stream().map(include -> part(include, paths.apply(include))).toList();
  }

  /** Only the shell can hold a page back that lacks what it must not lack. */
  private static boolean holdsEssential(List<PlacedInclude> slot) {
    return slot.stream().anyMatch(PlacedInclude::isEssential);
  }

  /** Where a surrogate finds it; for the bar with a place for the page's path. */
  private static String handedPath(Portal portal, PlacedInclude include) {
    boolean isBar = Includes.isBar(portal, include.include().path());
    return Handover.PARTS + include.id() + (isBar ? "?page" : "");
  }

  private Frame.Part part(PlacedInclude include, String path) {
    return new Frame.Part(
        include.id(),
        path,
        include.isEssential(),
        includes.deadline(include).plus(GRACE).toMillis());
  }

  /** Of the fragments in the slots, and of those whose includes they or the owner nest. */
  private Assets assets(
      Portal portal, Map<String, List<PlacedInclude>> slots, Optional<KnownFragment> owner) {
    Set<String> names = new LinkedHashSet<>();
    slots.values().stream()
        .flatMap(List::stream)
        .forEach(placed -> addWithNested(placed.fragment(), portal, names));
    owner.ifPresent(fragment -> addNested(fragment, portal, names));
    List<Manifest> manifests =
        portal.fragments().stream()
            .filter(fragment -> names.contains(fragment.name()))
            .map(KnownFragment::manifest)
            .toList();
    return Assets.of(statics, manifests);
  }

  private static void addWithNested(KnownFragment fragment, Portal portal, Set<String> names) {
    if (names.add(fragment.name())) {
      addNested(fragment, portal, names);
    }
  }

  private static void addNested(KnownFragment fragment, Portal portal, Set<String> names) {
    fragment.manifest().uses().stream()
        .flatMap(id -> portal.fragment(id.substring(0, id.indexOf('/'))).stream())
        .forEach(nested -> addWithNested(nested, portal, names));
  }

  private static List<String> essential(Frame frame) {
    return frame.slots().values().stream()
        .flatMap(List::stream)
        .filter(Frame.Part::essential)
        .map(Frame.Part::id)
        .toList();
  }

  private static List<String> hrefs(Assets assets) {
    return Stream.concat(assets.fragmentCss().stream(), assets.fragmentJs().stream()).toList();
  }

  private record Key(
      String layout,
      Locale locale,
      long generation,
      String owner,
      boolean handed,
      boolean showsPanes) {}

  @CheckedTemplate(basePath = "layouts")
  static final class Views {

    static native TemplateInstance home(Frame frame);

    static native TemplateInstance page(Frame frame);

    static native TemplateInstance include(Frame.Part part);

    private Views() {}
  }
}
