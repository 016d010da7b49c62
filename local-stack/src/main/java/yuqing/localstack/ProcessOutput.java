package yuqing.localstack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The output of a process: read as it comes, written to its log, its last error remembered.
public final class ProcessOutput {
  /// The line that some processes print once they can be used.
  static final String READY = "ready";

  private static final Duration READ_AT_MOST = Duration.ofSeconds(2);

  private final LastErrorLine lastWords = new LastErrorLine();
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private final StringBuilder line = new StringBuilder();
  private final Thread thread;

  private ProcessOutput(String name, InputStream output, Path log) {
    thread = Thread.ofPlatform().daemon().name(name + "-log").unstarted(() -> take(output, log));
  }

  /// @param process whose error stream is part of its output
  /// @param log appended to, see [RotatingLog]
  public static ProcessOutput of(String name, Process process, Path log) {
    var output = new ProcessOutput(name, process.getInputStream(), log);
    output.thread.start();
    return output;
  }

  private void take(InputStream output, Path log) {
    var buffer = new byte[8192];
    try (output;
        var file = new RotatingLog(log)) {
      for (int read = output.read(buffer); read >= 0; read = output.read(buffer)) {
        lastWords.read(buffer, read);
        if (!ready.isDone()) {
          lookForReady(buffer, read);
        }
        file.write(buffer, read);
      }
    } catch (IOException ended) {
      // The process has ended, and its end of the pipe with it.
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

  /// Waits until the process has printed that it is ready.
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
    // Its last output may still be on its way through the pipe.
    try {
      thread.join(READ_AT_MOST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ProcessEnding.sentence(name, exitCode, lastWords.text());
  }
}
