package yuqing.journeys.misuse;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/// A process whose threads are named like a service's workers. When the test writes a byte to its
/// standard input, the relay thread ends.
final class MortalThreads {

  private MortalThreads() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var end = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    var relay = Thread.ofPlatform().daemon().name("relay").start(() -> await(end));
    Thread.ofPlatform().daemon().name("due-poller").start(() -> await(never));
    System.out.println("running");
    while (System.in.read() >= 0) {
      end.countDown();
      relay.join();
      System.out.println("relay ended");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
