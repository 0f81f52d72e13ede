package dev.vitral.datastores.redis;

import dev.vitral.datastores.store.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OS;
import redis.embedded.model.OsArchitecture;

/** The {@code redis-server} of this system, unpacked out of its artifact. */
final class RedisBinary {
  private RedisBinary() {}

  /** Where it will lie. */
  static Path in(Path binaries) throws StoreFailure {
    return binaries.resolve(resource());
  }

  /** As its file name says: {@code redis-server-6.2.6-v5-linux-amd64} is 6.2.6. */
  static String version(Path binary) {
    return binary.getFileName().toString().split("-")[2];
  }

  /** Unpacks it unless it is there, whole: a half-written one never has the final name. */
  static Path unpack(Path binaries) throws IOException, StoreFailure {
    String resource = resource();
    Path binary = binaries.resolve(resource);
    if (Files.exists(binary)) {
      return binary;
    }
    Path draft = Files.createTempFile(Files.createDirectories(binaries), ".redis", "");
    try (InputStream packed = RedisBinary.class.getResourceAsStream("/" + resource)) {
      if (packed == null) {
        throw unsupported();
      }
      Files.copy(packed, draft, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Files.move(draft, binary, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String resource() throws StoreFailure {
    try {
      OsArchitecture here = OsArchitecture.detectOSandArchitecture();
      String name = ExecutableProvider.newProvidedVersionsMap().get(here);
      if (name != null && here.os != OS.WINDOWS) {
        return name.startsWith("/") ? name.substring(1) : name;
      }
    } catch (RuntimeException unknownSystem) {
      throw unsupported();
    }
    throw unsupported();
  }

  private static StoreFailure unsupported() {
    return new StoreFailure(
        "redis",
        "there is no binary for "
            + System.getProperty("os.name")
            + " on "
            + System.getProperty("os.arch"),
        "use Linux or macOS on amd64 or arm64");
  }
}
