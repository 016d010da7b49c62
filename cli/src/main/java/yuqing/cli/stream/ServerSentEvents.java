package yuqing.cli.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One connection's events, as they come. A connection that is silent for longer than any that
/// lives, which has a heartbeat every 15 s, counts as broken: nobody says so of one that a
/// firewall has forgotten.
public final class ServerSentEvents implements AutoCloseable {
  private static final Duration SILENT_AT_MOST = Duration.ofSeconds(60);
  private static final String ID = "id:";
  private static final String DATA = "data:";
  private static final String RETRY = "retry:";

  private final InputStream content;
  private final BufferedReader lines;
  private final Duration silentAtMost;
  private final ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor();
  private Duration retryAfter = Duration.ofSeconds(3);

  /// @param content of the answer; closed with this
  public ServerSentEvents(InputStream content) {
    this(content, SILENT_AT_MOST);
  }

  ServerSentEvents(InputStream content, Duration silentAtMost) {
    this.content = content;
    this.lines = new BufferedReader(new InputStreamReader(content, UTF_8));
    this.silentAtMost = silentAtMost;
  }

  /// How long a reader is asked to wait before it comes back.
  public Duration retryAfter() {
    return retryAfter;
  }

  /// Empty at the stream's end; what was begun and not finished by then is left out, since it
  /// will be sent again.
  public Optional<ServerSentEvent> next() throws IOException {
    var id = "";
    var data = new StringBuilder();
    for (var line = line(); line != null; line = line()) {
      if (line.isEmpty()) {
        if (!id.isEmpty() || !data.isEmpty()) {
          return Optional.of(new ServerSentEvent(id, data.toString()));
        }
      } else if (line.startsWith(ID)) {
        id = value(line, ID);
      } else if (line.startsWith(DATA)) {
        data.append(data.isEmpty() ? "" : "\n").append(value(line, DATA));
      } else if (line.startsWith(RETRY) && value(line, RETRY).matches("[0-9]{1,6}")) {
        retryAfter = Duration.ofMillis(Long.parseLong(value(line, RETRY)));
      }
    }
    return Optional.empty();
  }

  private static String value(String line, String field) {
    var value = line.substring(field.length());
    return value.startsWith(" ") ? value.substring(1) : value;
  }

  private String line() throws IOException {
    try {
      return reading.submit(lines::readLine).get(silentAtMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /// The content first: whoever waits for a line of it holds the reader.
  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      // It is broken, and closed by that.
    }
    reading.shutdownNow();
  }
}
