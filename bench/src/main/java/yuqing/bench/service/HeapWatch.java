package yuqing.bench.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Looks again and again at the heap that a service reports, and keeps the highest.
public final class HeapWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(250);

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpRequest metrics;
  private final Thread watching = Thread.ofVirtual().unstarted(this::watch);
  private volatile boolean ended;
  private volatile long peakBytes;

  /// @param service its address
  public HeapWatch(String service) {
    metrics =
        HttpRequest.newBuilder(URI.create(service + "/q/metrics"))
            .timeout(Duration.ofSeconds(30))
            .header("Accept", "text/plain")
            .build();
    watching.start();
  }

  public long peakBytes() {
    return peakBytes;
  }

  private void watch() {
    try {
      while (!ended) {
        peakBytes = Math.max(peakBytes, used());
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private long used() throws InterruptedException {
    try {
      return (long)
          http.send(metrics, BodyHandlers.ofString())
              .body()
              .lines()
              .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
              .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
              .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    ended = true;
    watching.interrupt();
    http.close();
  }
}
