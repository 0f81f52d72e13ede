package dev.vitral.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that {@code kubectl} renders, by its path from the root of the repository. */
record Kustomization(String folder) {

  String rendered() throws IOException, InterruptedException {
    Path manifests = Files.createTempFile("manifests", ".yaml");
    Path complaints = Files.createTempFile("complaints", ".txt");
    try {
      Process kubectl =
          start(
              new ProcessBuilder("kubectl", "kustomize", folder)
                  .directory(Checkout.root().toFile())
                  .redirectOutput(manifests.toFile())
                  .redirectError(complaints.toFile()));
      assertThat(kubectl.waitFor())
          .as("kubectl kustomize %s: %s", folder, Files.readString(complaints))
          .isZero();
      return Files.readString(manifests);
    } finally {
      Files.delete(manifests);
      Files.delete(complaints);
    }
  }

  private static Process start(ProcessBuilder kubectl) {
    try {
      return kubectl.start();
    } catch (IOException absent) {
      throw new AssertionError(
          "kubectl is missing. On Debian: apt-get install kubernetes-client", absent);
    }
  }
}
