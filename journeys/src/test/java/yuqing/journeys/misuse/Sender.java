package yuqing.journeys.misuse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import yuqing.journeys.misuse.Reply.How;

/// Sends tries, eight at a time, each of the eight on connections that it keeps.
final class Sender implements AutoCloseable {

  private static final int AT_A_TIME = 8;

  /// How often a try is repeated when an overloaded service answers with `Retry-After`.
  private static final int OBEYED_AT_MOST = 20;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
  private final Map<Thread, Map<String, RawConnection>> kept = new ConcurrentHashMap<>();
  private final ToIntFunction<String> ports;

  /// @param ports where a service listens, by its name without `-service`
  Sender(ToIntFunction<String> ports) {
    this.ports = ports;
  }

  /// The findings about the answers, in the order of the tries.
  List<Finding> findings(List<Try> tries) {
    var questions =
        tries.stream()
            .<Callable<List<Finding>>>map(each -> () -> AnswerCheck.findings(each, send(each)))
            .toList();
    var findings = new ArrayList<Finding>();
    try {
      for (var answer : threads.invokeAll(questions)) {
        findings.addAll(answer.get());
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    return findings;
  }

  private Reply send(Try each) throws IOException, InterruptedException {
    for (int times = 0; ; times++) {
      var reply = once(each);
      boolean later = reply.status() == 503 || reply.status() == 429;
      if (!later || reply.header("Retry-After").isEmpty() || times >= OBEYED_AT_MOST) {
        return reply;
      }
      var seconds = reply.header("Retry-After").filter(value -> value.matches("\\d{1,2}"));
      TimeUnit.SECONDS.sleep(Math.min(5, Long.parseLong(seconds.orElse("1"))));
    }
  }

  private Reply once(Try each) throws IOException {
    int port = ports.applyAsInt(each.service());
    if (each.expected().framing()) {
      try (var connection = new RawConnection(port)) {
        return connection.untilClosed(each.request().get());
      }
    }
    boolean head = each.operation().startsWith("HEAD ");
    var connections = kept.computeIfAbsent(Thread.currentThread(), _ -> new HashMap<>());
    var connection = connections.get(each.service());
    if (connection == null || !connection.isUsable()) {
      connection = new RawConnection(port);
    }
    boolean mayBeStale = connection.wasUsed();
    var reply = connection.exchange(each.request().get(), head);
    if (reply.how() == How.CUT_OFF && mayBeStale) {
      connection = new RawConnection(port);
      reply = connection.exchange(each.request().get(), head);
    }
    connections.put(each.service(), connection);
    return reply;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    kept.values().forEach(each -> each.values().forEach(RawConnection::close));
  }
}
