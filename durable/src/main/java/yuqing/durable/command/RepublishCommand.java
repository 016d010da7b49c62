package yuqing.durable.command;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import yuqing.durable.JdbcTransactions;
import yuqing.durable.TransactionFailed;
import yuqing.durable.outbox.Republish;

/// `republish (--since INSTANT | --incident ID | --all)`: puts events that the service has
/// published into its outbox again. Its relay publishes them while the service runs, or once it
/// starts.
final class RepublishCommand {

  static final String USAGE = "republish (--since INSTANT | --incident ID | --all)";

  private final ServiceSettings settings;
  private final InstantSource clock;
  private final PrintStream out;

  RepublishCommand(ServiceSettings settings, InstantSource clock, PrintStream out) {
    this.settings = settings;
    this.clock = clock;
    this.out = out;
  }

  void run(List<String> options) {
    String which = options.isEmpty() ? "" : options.getFirst();
    if (which.equals("--all") && options.size() == 1) {
      report(since(Instant.EPOCH));
    } else if (which.equals("--since") && options.size() == 2) {
      report(since(instant(options.get(1))));
    } else if (which.equals("--incident") && options.size() == 2) {
      report(ofIncident(options.get(1)));
    } else {
      throw new CommandFailed("usage: " + USAGE);
    }
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new CommandFailed(
          "--since takes an instant with its offset, such as 2026-10-13T08:00:00+08:00, not "
              + text);
    }
  }

  private long since(Instant from) {
    try {
      return republish().since(from);
    } catch (TransactionFailed failed) {
      throw databaseFailed(failed);
    }
  }

  private long ofIncident(String id) {
    long queued;
    try {
      queued = republish().ofKey(id);
    } catch (TransactionFailed failed) {
      throw databaseFailed(failed);
    }
    if (queued == 0) {
      throw new CommandFailed(settings.service() + " has said nothing of an incident " + id);
    }
    return queued;
  }

  private Republish republish() {
    var transactions = new JdbcTransactions(settings::connect);
    // The relay is in another process; it polls the outbox by itself.
    return new Republish(transactions, clock, () -> {});
  }

  private CommandFailed databaseFailed(TransactionFailed failed) {
    return new CommandFailed("the database " + settings.databaseUrl(), failed);
  }

  private void report(long events) {
    out.printf(
        "%d events of %s wait in its outbox again; its relay publishes them while it runs%n",
        events, settings.service());
  }
}
