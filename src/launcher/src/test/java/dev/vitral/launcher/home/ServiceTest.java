package dev.vitral.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {

  private static final String REGISTRY =
      """
      {"fragments":[
        {"name":"header","url":"http://127.0.0.1:8081","order":10,
         "roles":[{"role":"web","port":8081,"management":9081}]},
        {"name":"voting","url":"http://127.0.0.1:8082","order":20,
         "roles":[{"role":"web","port":8082,"management":9082},
                  {"role":"counter","port":8092,"management":9092,"heapMiB":96,
                   "jvmOptions":["-Xmn8m"]}]}]}
      """;

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("registry.json"), REGISTRY);
  }

  @Test
  void every_role_is_a_service_of_its_own_and_the_shell_comes_last() {
    assertThat(services(new Placement("127.0.0.1", OptionalInt.empty(), 0)))
        .extracting(Service::name)
        .containsExactly("header", "voting", "voting-counter", "shell");
  }

  @Test
  void an_offset_moves_every_port_that_was_not_asked_for() {
    List<Service> services = services(new Placement("0.0.0.0", OptionalInt.of(80), 2000));
    assertThat(services).extracting(Service::port).containsExactly(10081, 10082, 10092, 80);
    assertThat(services)
        .extracting(Service::management)
        .containsExactly(11081, 11082, 11092, 11000);
  }

  @Test
  void a_role_may_say_how_much_heap_it_needs() {
    assertThat(services(new Placement("127.0.0.1", OptionalInt.empty(), 2000)))
        .extracting(Service::heapMiB)
        .containsExactly(128, 128, 96, 256);
  }

  @Test
  void a_role_may_say_what_else_its_jvm_needs() {
    assertThat(services(new Placement("127.0.0.1", OptionalInt.empty(), 2000)))
        .extracting(Service::jvmOptions)
        .containsExactly(List.of(), List.of(), List.of("-Xmn8m"), List.of());
  }

  @Test
  void only_the_shell_leaves_loopback() {
    assertThat(services(new Placement("0.0.0.0", OptionalInt.empty(), 0)))
        .extracting(Service::host)
        .containsExactly("127.0.0.1", "127.0.0.1", "127.0.0.1", "0.0.0.0");
  }

  @Test
  void the_shell_reads_the_ports_and_detours_of_this_run() {
    Path effective = directory.resolve("effective.json");
    Registry.read(file)
        .shifted(2000)
        .through(Map.of("voting", URI.create("http://127.0.0.1:5555")))
        .write(effective);
    assertThat(Registry.read(effective).fragments())
        .extracting(Registry.Fragment::url)
        .containsExactly("http://127.0.0.1:10081", "http://127.0.0.1:5555");
  }

  private List<Service> services(Placement placement) {
    return Service.of(Registry.read(file).shifted(placement.offset()), placement);
  }
}
