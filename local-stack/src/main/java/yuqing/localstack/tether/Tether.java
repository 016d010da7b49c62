package yuqing.localstack.tether;

import java.io.IOException;

/// A Java agent that ends its JVM when standard input ends. The launcher holds the other end of the
/// pipe, so a service goes with its launcher even when that is killed with -9.
public final class Tether {
  private Tether() {}

  /// Called by the JVM before the service's own main.
  public static void premain(String arguments) {
    Thread.ofPlatform().daemon().name("tether").start(Tether::hold);
  }

  // Exit, not halt: the service finishes what it has begun, as at any other stop.
  private static void hold() {
    try {
      while (System.in.read() >= 0) {
        // The launcher sends nothing: only the end counts.
      }
    } catch (IOException gone) {
      // A broken pipe says the same.
    }
    System.exit(1);
  }
}
