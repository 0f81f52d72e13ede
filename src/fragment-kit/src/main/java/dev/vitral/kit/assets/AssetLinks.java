package dev.vitral.kit.assets;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;

/** In templates: {@code {asset:of('voting', 'voting.css')}} is the hashed URL of an asset. */
@TemplateExtension(namespace = "asset")
final class AssetLinks {

  static String of(String fragment, String name) {
    Assets assets = Arc.container().instance(Assets.class).get();
    return "/fragments/" + fragment + "/assets/" + assets.hashedName(name);
  }

  private AssetLinks() {}
}
