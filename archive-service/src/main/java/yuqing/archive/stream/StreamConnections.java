package yuqing.archive.stream;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yuqing.durable.Transactions;
import yuqing.rest.problem.ProblemException;

/// Connects a client to the stream: finds where it begins and admits its reader.
@ApplicationScoped
class StreamConnections {

  private final Transactions transactions;
  private final StreamSources sources;
  private final StreamReaders readers;

  StreamConnections(Transactions transactions, StreamSources sources, StreamReaders readers) {
    this.transactions = transactions;
    this.sources = sources;
    this.readers = readers;
  }

  /// The last number when a reader connected, and where it begins.
  private record Beginning(long last, StreamPosition position) {}

  /// @param expiresAt when the client's token does, and with it the stream
  /// @throws ProblemException 422 for a place that the stream has not given, 503 when there are as
  ///     many readers as may be, or the service is stopping
  StreamingOutput open(
      HttpServerRequest request, EntryFilter filter, StreamStart start, Instant expiresAt) {
    var beginning = transactions.inNew(connection -> beginning(connection, start));
    var reader =
        new StreamReader(
            sources, request, filter, beginning.position(), beginning.last(), expiresAt);
    readers.admit(reader);
    return out -> {
      try {
        reader.run(out);
      } finally {
        readers.leave(reader);
      }
    };
  }

  private static Beginning beginning(Connection connection, StreamStart start) throws SQLException {
    // What is committed by now is not new to a reader that begins now.
    StreamSequencer.giveAll(connection);
    long last = StreamSequencer.last(connection);
    return new Beginning(last, start.in(connection, last));
  }
}
