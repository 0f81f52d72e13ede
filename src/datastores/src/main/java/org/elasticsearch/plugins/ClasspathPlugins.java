package org.elasticsearch.plugins;

import java.nio.file.Path;
import java.util.List;
import org.elasticsearch.common.settings.Settings;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Plugins that are on the class path already. */
public final class ClasspathPlugins extends PluginsService {
  /** Null while the super constructor asks for the list. */
  private final @Nullable List<LoadedPlugin> loaded;

  public ClasspathPlugins(
      Settings settings, Path configuration, PluginsLoader loader, List<Plugin> plugins) {
    super(settings, configuration, loader);
    loaded = plugins.stream().map(ClasspathPlugins::loaded).toList();
  }

  @Override
  protected List<LoadedPlugin> plugins() {
    return loaded == null ? List.of() : loaded;
  }

  private static LoadedPlugin loaded(Plugin plugin) {
    return new LoadedPlugin(descriptor(plugin), plugin, plugin.getClass().getClassLoader());
  }

  /** Its module name is null, as Elasticsearch wants it for plugins without modules. */
  @NullUnmarked
  private static PluginDescriptor descriptor(Plugin plugin) {
    Class<?> type = plugin.getClass();
    return new PluginDescriptor(
        type.getSimpleName(),
        "from the class path",
        "1",
        "1",
        "17",
        type.getName(),
        null,
        List.of(),
        false,
        false,
        false,
        false);
  }
}
