package dev.vitral.header.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.kit.manifest.NavigationEntry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NavigatingShell.class)
class NavigationTest {

  @Inject Navigation navigation;

  @BeforeEach
  void read_once() throws InterruptedException {
    navigation.refresh();
  }

  @AfterEach
  void heal() {
    NavigatingShell.fail(false);
  }

  @Test
  void entries_stand_in_order_and_lead_into_the_portal_only() {
    assertThat(navigation.entries())
        .extracting(NavigationEntry::href)
        .containsExactly("/voting", "/reviews");
  }

  @Test
  void an_unchanged_navigation_is_not_sent_again() throws InterruptedException {
    int before = NavigatingShell.timesUnchanged();
    navigation.refresh();
    assertThat(NavigatingShell.timesUnchanged()).isEqualTo(before + 1);
    assertThat(navigation.entries()).hasSize(2);
  }

  @Test
  void the_last_good_copy_stays_while_the_shell_is_away() throws InterruptedException {
    NavigatingShell.fail(true);
    navigation.refresh();
    assertThat(navigation.entries()).hasSize(2);
  }
}
