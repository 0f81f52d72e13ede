package dev.vitral.conformance.run;

import dev.vitral.conformance.cases.Case;
import dev.vitral.esi.Resolver;
import dev.vitral.shell.address.CheckedResolver;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Every name leads to the stub. Addresses are left to the guard that the edge has anyway; one that
 * it lets through is noted, and refused all the same, for a case must not reach the world.
 */
final class StubResolver implements Resolver {

  private final Case played;
  private final InetSocketAddress stub;
  private final Resolver guard = new CheckedResolver(StubResolver::literal);
  private final Queue<String> trespasses = new ConcurrentLinkedQueue<>();

  StubResolver(Case played, InetSocketAddress stub) {
    this.played = played;
    this.stub = stub;
  }

  /** Addresses that the edge would have connected to. */
  List<String> trespasses() {
    return List.copyOf(trespasses);
  }

  @Override
  public CompletionStage<Resolution> resolve(String host, int port) {
    if (isAddress(host)) {
      return guard.resolve(host, port).thenApply(answer -> note(answer));
    }
    return CompletableFuture.completedFuture(
        played.isUnknownHost(host) ? new Refusal(host + " is not known") : new Address(stub));
  }

  private Resolution note(Resolution answer) {
    if (answer instanceof Address address) {
      trespasses.add(address.address().toString());
      return new Refusal("not the stub");
    }
    return answer;
  }

  /** As browsers tell them (WHATWG URL, 3.5): the last label of a name is never a number. */
  private static boolean isAddress(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1);
    return host.indexOf(':') >= 0
        || last.chars().allMatch(c -> c >= '0' && c <= '9')
        || last.regionMatches(true, 0, "0x", 0, 2);
  }

  private static CompletionStage<List<InetAddress>> literal(String host) {
    try {
      return CompletableFuture.completedFuture(List.of(InetAddress.getAllByName(host)));
    } catch (UnknownHostException unreadable) {
      return CompletableFuture.failedFuture(unreadable);
    }
  }
}
