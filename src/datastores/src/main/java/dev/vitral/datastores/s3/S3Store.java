package dev.vitral.datastores.s3;

import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.store.ResidentStore;
import dev.vitral.datastores.tenant.Tenant;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** S3Proxy over a directory: buckets are directories, objects plain files. */
public final class S3Store extends ResidentStore {
  /** The access key every tenant uses; only the secret is one. */
  public static final String ACCESS_KEY = "vitral";

  private static final Logger LOG = LoggerFactory.getLogger(S3Store.class);
  private static final int THREADS = 16;

  private final List<Tenant> tenants;
  private final String secretKey;
  private @Nullable S3Proxy proxy;

  public S3Store(Path data, Address address, List<Tenant> tenants, String secretKey) {
    super("s3", address, data);
    this.tenants = tenants;
    this.secretKey = secretKey;
  }

  @Override
  public String version() {
    return Optional.ofNullable(S3Proxy.class.getPackage().getImplementationVersion())
        .orElse("4.1.0");
  }

  @Override
  protected void boot() throws Exception {
    OwnFiles.directory(data());
    FilesystemNio2BlobStore files = new FilesystemNio2BlobStore(data().toString());
    for (Tenant tenant : tenants) {
      for (String bucket : tenant.buckets()) {
        if (!files.containerExists(bucket)) {
          files.createContainer(bucket);
        }
      }
    }
    proxy =
        S3Proxy.builder()
            .blobStore(files)
            .endpoint(URI.create("http://" + address()))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, secretKey)
            .jettyMaxThreads(THREADS)
            .build();
    proxy.start();
  }

  @Override
  protected void shutDown() {
    try {
      if (proxy != null) {
        proxy.stop();
      }
    } catch (Exception e) {
      LOG.warn("s3: {}", e.toString());
    }
  }
}
