package org.elasticsearch.node;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.env.Environment;
import org.elasticsearch.plugins.ClasspathPlugins;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsService;

/** A node whose plugins come from the class path instead of a directory of the distribution. */
public final class EmbeddedNode extends Node {
  public EmbeddedNode(Environment environment, List<Plugin> plugins) {
    super(
        NodeConstruction.prepareConstruction(
            environment, noDirectories(), new PluginsFrom(plugins), true));
  }

  private static PluginsLoader noDirectories() {
    return PluginsLoader.createPluginsLoader(Set.of(), Set.of(), Map.of(), false);
  }

  private static final class PluginsFrom extends NodeServiceProvider {
    private final List<Plugin> plugins;

    PluginsFrom(List<Plugin> plugins) {
      this.plugins = plugins;
    }

    @Override
    PluginsService newPluginService(Environment environment, PluginsLoader loader) {
      return new ClasspathPlugins(environment.settings(), environment.configDir(), loader, plugins);
    }
  }
}
