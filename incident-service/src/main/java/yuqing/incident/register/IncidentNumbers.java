package yuqing.incident.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;

/// Numbers such as `YQ-2026-00012`: the calendar year in the school's zone, then a count. They are
/// taken in blocks outside the reports' transactions, so that reports do not queue for a counter's
/// row; what an instance has not used up when it stops is a gap.
@ApplicationScoped
public class IncidentNumbers {

  private static final int BLOCK = 20;

  /// A caller that takes many at once will do so again: a block lasts for so many times.
  private static final int TIMES = 4;

  private static final String TAKE =
      """
      insert into number_block (year, taken) values (?, ?)
      on conflict (year) do update set taken = number_block.taken + excluded.taken
      returning taken\
      """;

  private final Transactions transactions;
  private final InstantSource clock;
  private final ZoneId zone;

  /// The lowest is given first: one that comes back leaves no gap below those in use.
  private final NavigableSet<Long> free = new TreeSet<>();
  private int freeYear;

  IncidentNumbers(
      Transactions transactions,
      InstantSource clock,
      @ConfigProperty(name = "yuqing.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
  }

  /// Numbers that are not in use. Not to be called within a transaction: it may need one of its
  /// own.
  public synchronized List<String> reserve(int count) {
    int year = Year.from(clock.instant().atZone(zone)).getValue();
    while (year != freeYear || free.size() < count) {
      fill(year, count == 1 ? BLOCK : Math.max(BLOCK, TIMES * count));
    }
    var taken = new ArrayList<String>(count);
    while (taken.size() < count) {
      taken.add(number(year, free.pollFirst()));
    }
    return taken;
  }

  /// A number of the year of an instant, for what was over before it was entered: those are rare,
  /// so that it takes no block. Not to be called within a transaction.
  public String take(Instant receivedAt) {
    int year = Year.from(receivedAt.atZone(zone)).getValue();
    return number(year, transactions.inNew(connection -> takeBlock(connection, year, 1)));
  }

  private static String number(int year, long count) {
    return String.format(Locale.ROOT, "YQ-%d-%05d", year, count);
  }

  /// Numbers that were taken for reports which turned out to be no new incidents.
  public synchronized void giveBack(List<String> numbers) {
    for (var number : numbers) {
      var parts = number.split("-", 3);
      if (Integer.parseInt(parts[1]) == freeYear) {
        free.add(Long.valueOf(parts[2]));
      }
    }
  }

  private void fill(int year, int count) {
    long last = transactions.inNew(connection -> takeBlock(connection, year, count));
    if (year != freeYear) {
      free.clear();
      freeYear = year;
    }
    for (long number = last - count + 1; number <= last; number++) {
      free.add(number);
    }
  }

  private static long takeBlock(Connection connection, int year, int count) throws SQLException {
    return Sql.find(connection, row -> row.getLong(1), TAKE, year, (long) count).orElseThrow();
  }
}
