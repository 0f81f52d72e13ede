package dev.vitral.systemtests.resilience;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A file whose reader dies half-way is read to its end, and every song of it is there once. */
@Isolated
@ExtendWith(PortalExtension.class)
class KilledIngestTest {

  private static final int ROWS = 400;
  private static final String HEADER =
      "id,name,album_name,artists,danceability,energy,key,loudness,mode,speechiness,"
          + "acousticness,instrumentalness,liveness,valence,tempo,duration_ms,lyrics\n";
  private static final String ROW =
      "%s-%d,Prueba %d de %s,Ensayos,Nadie,0.5,0.5,1,-8.0,1,0.1,0.5,0.0,0.1,0.5,100.0,180000,"
          + "\"Un tren número %d\ncruza el puente\n\nY nadie lo espera\nen la otra orilla\"\n";

  private final RunningPortal portal;
  private final Client operator;
  private final String word = "tren" + UUID.randomUUID().toString().substring(0, 8);

  KilledIngestTest(RunningPortal portal) {
    this.portal = portal;
    this.operator = new Accounts(portal).as(Accounts.OPERATOR);
  }

  /** Killed as by the system, without a command that takes a while to start. */
  @Test
  void a_file_killed_in_mid_ingest_is_finished_once() {
    ProcessHandle ingest =
        ProcessHandle.of(portal.part("songs-ingest").path("pid").asLong()).orElseThrow();
    put(catalogue());
    operator.post("/api/songs/crawls", "").is(202);
    eventually(() -> assertThat(file().path("indexed").asInt()).isPositive());
    ingest.destroyForcibly();
    ingest.onExit().join();
    assertThat(file().path("indexed").asInt()).as("it was killed half-way").isLessThan(ROWS);
    eventually(() -> assertThat(file().path("state").asText()).isEqualToIgnoringCase("done"));
    assertThat(file().path("indexed").asInt()).isEqualTo(ROWS);
    assertThat(songs()).isEqualTo(ROWS);
  }

  private String catalogue() {
    return HEADER
        + IntStream.range(0, ROWS)
            .mapToObj(row -> ROW.formatted(word, row, row, word, row))
            .collect(Collectors.joining());
  }

  private void put(String csv) {
    Map<String, String> stores = portal.storesOf("songs");
    try (S3Client bucket =
        S3Client.builder()
            .endpointOverride(URI.create(stores.get("VITRAL_S3_ENDPOINT")))
            .region(Region.US_EAST_1)
            .serviceConfiguration(
                s3 -> s3.pathStyleAccessEnabled(true).chunkedEncodingEnabled(false))
            .httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        stores.get("VITRAL_S3_ACCESS_KEY"), stores.get("VITRAL_S3_SECRET_KEY"))))
            .build()) {
      bucket.putObject(
          put -> put.bucket("songs").key("catalogue/" + word + ".csv"),
          RequestBody.fromString(csv));
    }
  }

  private JsonNode file() {
    JsonNode files = operator.get("/api/songs/files").is(200).json();
    for (JsonNode file : files.isArray() ? files : files.path("files")) {
      if (file.path("key").asText().contains(word)) {
        return file;
      }
    }
    throw new AssertionError("no file " + word + " in " + files);
  }

  /** Songs with the word in their name, as the index counts them. */
  private int songs() {
    URI elasticsearch = URI.create(portal.storesOf("songs").get("VITRAL_ELASTICSEARCH_URL"));
    return portal
        .visitor()
        .ask(elasticsearch.resolve("/songs/_count?q=" + word))
        .path("count")
        .asInt();
  }
}
