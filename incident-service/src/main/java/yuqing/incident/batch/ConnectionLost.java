package yuqing.incident.batch;

import java.io.IOException;

/// The client of a batch disconnected, or was disconnected because it neither sent nor read. It
/// will send again.
final class ConnectionLost extends IOException {
  private static final long serialVersionUID = 1L;

  ConnectionLost(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
