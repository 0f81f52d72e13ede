package dev.vitral.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictModelTest {

  private static final String GOOD =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: voting
        labels:
          zone: "1"
      spec:
        publishNotReadyAddresses: true
        ports:
          - port: 8080
      """;

  private final StrictModel model = new StrictModel();

  @Test
  void what_an_api_server_takes_is_read() throws Exception {
    assertThat(model.read(GOOD + "---\n" + GOOD)).hasSize(2).hasOnlyElementsOfType(Service.class);
  }

  @ParameterizedTest
  @CsvSource({
    "kind: Service, kind: Servant, Servant",
    "metadata:, metdata:, metdata",
    "- port:, - prot:, prot",
    "port: 8080, port: \"8080\", port",
    "zone: \"1\", zone: 1, zone",
    "Addresses: true, Addresses: \"true\", publishNotReadyAddresses",
  })
  void what_an_api_server_refuses_is_refused(String right, String wrong, String culprit) {
    assertThatThrownBy(() -> model.read(GOOD.replace(right, wrong))).hasMessageContaining(culprit);
  }
}
