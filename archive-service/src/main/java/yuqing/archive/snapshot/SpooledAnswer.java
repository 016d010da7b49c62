package yuqing.archive.snapshot;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;

/// Sends a file from the disk, a piece once the one before it is on its way.
///
/// The server's own stream only asks whether the connection is full. What has been handed to an
/// event loop that is busy does not count there, so that a whole file would wait in memory.
public record SpooledAnswer(SpoolFile file, HttpServerResponse response)
    implements StreamingOutput {

  private static final int PIECE_BYTES = 65_536;

  @Override
  public void write(OutputStream out) throws IOException {
    for (long sent = 0; sent < file.size(); sent += PIECE_BYTES) {
      out.write(file.read(sent, (int) Math.min(PIECE_BYTES, file.size() - sent)));
      out.flush();
      awaitOnItsWay();
    }
  }

  /// Nothing at all, written after a piece, is on its way when the piece is.
  private void awaitOnItsWay() throws IOException {
    var written = response.write(Buffer.buffer()).toCompletionStage().toCompletableFuture();
    try {
      written.get();
    } catch (ExecutionException _) {
      // The server's stream says so at the next piece, once it has ended the exchange in order.
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the service is stopping");
    }
  }
}
