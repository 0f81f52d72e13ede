package dev.vitral.songs.catalogue;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The catalogue's files in their bucket. */
@ApplicationScoped
public class Bucket {

  /**
   * Content is signed whole and not chunk by chunk: S3Proxy answers as soon as it has the content
   * and closes the connection while the last chunk, which is empty, is still on its way.
   */
  private static final S3Configuration PLAIN =
      S3Configuration.builder().pathStyleAccessEnabled(true).chunkedEncodingEnabled(false).build();

  private static final int PRECONDITION_FAILED = 412;
  private static final int NOT_FOUND = 404;

  private final BucketConfig config;
  private final S3Client s3;

  Bucket(BucketConfig config) {
    this.config = config;
    this.s3 =
        S3Client.builder()
            .endpointOverride(config.endpoint())
            .region(Region.of(config.region()))
            .serviceConfiguration(PLAIN)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(config.accessKey(), config.secretKey())))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(config.timeout())
                    .socketTimeout(config.timeout())
                    .build())
            .build();
  }

  /**
   * Every object below the prefix, however many pages the listing has.
   *
   * @throws BucketException if the bucket cannot be listed
   */
  public void list(Consumer<CatalogueObject> each) {
    ListObjectsV2Request request =
        ListObjectsV2Request.builder().bucket(config.name()).prefix(config.prefix()).build();
    try {
      s3.listObjectsV2Paginator(request).contents().stream()
          .filter(object -> !object.key().endsWith("/"))
          .map(object -> CatalogueObject.of(object.key(), object.eTag()))
          .forEach(each);
    } catch (SdkException e) {
      throw new BucketException("The bucket cannot be listed: " + e.getMessage(), e);
    }
  }

  /**
   * Opens an object as it was found; the content comes while it is read.
   *
   * @throws BucketException.Changed if it has other content now, or is gone
   * @throws BucketException if it cannot be read
   */
  public Content open(CatalogueObject object) {
    try {
      var stream =
          s3.getObject(get -> get.bucket(config.name()).key(object.key()).ifMatch(object.etag()));
      GetObjectResponse head = stream.response();
      if (!CatalogueObject.of(object.key(), head.eTag()).equals(object)) {
        stream.abort();
        throw new BucketException.Changed(object.key() + " has changed");
      }
      return new Content(stream, head.lastModified());
    } catch (NoSuchKeyException e) {
      throw new BucketException.Changed(object.key() + " is gone");
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == NOT_FOUND) {
        throw new BucketException.Changed(object.key() + " has changed or is gone");
      }
      throw new BucketException("The bucket refuses " + object.key() + ": " + e.getMessage(), e);
    } catch (SdkException e) {
      throw new BucketException("The bucket does not give " + object.key(), e);
    }
  }

  /** Whether there is an object of that key. */
  public boolean holds(String key) {
    try {
      s3.headObject(head -> head.bucket(config.name()).key(key));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return false;
      }
      throw new BucketException("The bucket cannot tell whether it has " + key, e);
    } catch (SdkException e) {
      throw new BucketException("The bucket cannot tell whether it has " + key, e);
    }
  }

  /** Puts a file there. */
  public void put(String key, Path file) {
    put(key, RequestBody.fromFile(file));
  }

  /** Puts a text there. */
  public void put(String key, String text) {
    put(key, RequestBody.fromString(text));
  }

  private void put(String key, RequestBody body) {
    try {
      s3.putObject(put -> put.bucket(config.name()).key(key).contentType("text/csv"), body);
    } catch (SdkException e) {
      throw new BucketException("The bucket does not take " + key, e);
    }
  }

  @PreDestroy
  void close() {
    s3.close();
  }

  /** An object's content; to be closed. */
  public record Content(InputStream stream, Instant lastModified) {}
}
