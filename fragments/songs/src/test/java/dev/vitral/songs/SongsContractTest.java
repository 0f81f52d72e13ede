package dev.vitral.songs;

import dev.vitral.contract.junit.FragmentContract;
import dev.vitral.songs.ingest.SampleCatalogue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(SongsStores.class)
class SongsContractTest extends FragmentContract {

  @TestHTTPResource("/")
  URI base;

  @Inject SampleCatalogue samples;

  @BeforeEach
  void awaitSamples() {
    samples.await();
  }

  @Override
  protected String fragment() {
    return "songs";
  }

  @Override
  protected URI baseUrl() {
    return base;
  }

  @Override
  protected List<String> samplePages() {
    return List.of("/songs/es-0001", "/songs?q=lluvia", "/songs?q=%3Cscript%3E&mood=calm");
  }
}
