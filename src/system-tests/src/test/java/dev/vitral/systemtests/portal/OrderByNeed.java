package dev.vitral.systemtests.portal;

import static java.util.Comparator.comparing;

import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Keeps two threads from waiting for each other. JUnit's first thread takes classes from the end of
 * the list, the second one from its start. So the first starts the portal and then looks at it in
 * calm, while the second does what needs no portal before all else. Where they meet are the classes
 * that would disturb the calm; each thread takes one of them.
 */
public final class OrderByNeed implements ClassOrderer {

  private enum Need {
    NOTHING,
    PORTAL,
    BUSY_MACHINE,
    CALM_MACHINE
  }

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(
            comparing(OrderByNeed::need)
                .thenComparing((ClassDescriptor tests) -> tests.getTestClass().getName()));
  }

  private static Need need(ClassDescriptor tests) {
    if (!tests.isAnnotated(ExtendWith.class)) {
      return Need.NOTHING;
    }
    List<ResourceAccessMode> calm =
        tests.findRepeatableAnnotations(ResourceLock.class).stream()
            .filter(lock -> lock.value().equals(Shared.CALM))
            .map(ResourceLock::mode)
            .toList();
    if (calm.isEmpty()) {
      return Need.PORTAL;
    }
    return calm.contains(ResourceAccessMode.READ) ? Need.BUSY_MACHINE : Need.CALM_MACHINE;
  }
}
