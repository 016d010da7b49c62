package yuqing.localstack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// What a process says: taken from it as it comes, written to its log, its last error remembered.
public final class ProcessOutput {
  /// A line that a process says once it can be used, where it says one.
  static final String READY = "ready";

  private static final Duration READ_AT_MOST = Duration.ofSeconds(2);

  private final LastErrorLine lastWords = new LastErrorLine();
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private final StringBuilder line = new StringBuilder();
  private final Thread thread;

  private ProcessOutput(String name, InputStream said, Path log) {
    thread = Thread.ofPlatform().daemon().name(name + "-log").unstarted(() -> take(said, log));
  }

  /// @param process whose error stream is part of its output
  /// @param log appended to, see [RotatingLog]
  public static ProcessOutput of(String name, Process process, Path log) {
    var output = new ProcessOutput(name, process.getInputStream(), log);
    output.thread.start();
    return output;
  }

  private void take(InputStream said, Path log) {
    var buffer = new byte[8192];
    try (said;
        var file = new RotatingLog(log)) {
      for (int read = said.read(buffer); read >= 0; read = said.read(buffer)) {
        lastWords.hear(buffer, read);
        if (!ready.isDone()) {
          lookForReady(buffer, read);
        }
        file.write(buffer, read);
      }
    } catch (IOException ended) {
      // The process is gone, and its end of the pipe with it.
    } finally {
      ready.complete(false);
    }
  }

  private void lookForReady(byte[] bytes, int count) {
    line.append(new String(bytes, 0, count, US_ASCII));
    int end = line.indexOf("\n");
    while (end >= 0) {
      if (line.substring(0, end).strip().equals(READY)) {
        ready.complete(true);
      }
      line.delete(0, end + 1);
      end = line.indexOf("\n");
    }
  }

  /// Waits until the process has said that it is ready.
  ///
  /// @return false when it ended instead
  boolean awaitReady() throws InterruptedException {
    try {
      return ready.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// How a process of this output ended, as a sentence without its full stop.
  public String ending(String name, int exitCode) {
    // What it said last may still be on its way through the pipe.
    try {
      thread.join(READ_AT_MOST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ProcessEnding.told(name, exitCode, lastWords.told());
  }
}
