package yuqing.desk.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import yuqing.desk.text.ShownTimes;

/// Puts what was entered into the body that a service is sent. What was left empty is left out;
/// what cannot be read is sent as it was entered, so that the service names the fault.
public final class BodyField {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private BodyField() {}

  public static void text(ObjectNode body, String name, String entered) {
    if (!entered.isEmpty()) {
      body.put(name, entered);
    }
  }

  /// A whole number.
  public static void number(ObjectNode body, String name, String entered) {
    if (entered.matches("[0-9]{1,15}")) {
      body.put(name, Long.parseLong(entered));
    } else {
      text(body, name, entered);
    }
  }

  /// Yes or no; anything else is not known.
  public static void yesOrNo(ObjectNode body, String name, String entered) {
    if (entered.equals("true") || entered.equals("false")) {
      body.put(name, entered.equals("true"));
    } else {
      text(body, name, entered);
    }
  }

  /// A minute in the school's zone.
  public static void time(ObjectNode body, String name, String entered) {
    if (entered.isEmpty()) {
      return;
    }
    try {
      body.put(name, stated(ShownTimes.read(entered)));
    } catch (DateTimeException e) {
      body.put(name, entered);
    }
  }

  /// A list with an object for each row; left out where there is none.
  ///
  /// @param names of the fields of an object
  public static void rows(ObjectNode body, String list, List<EnteredRow> rows, String... names) {
    if (rows.isEmpty()) {
      return;
    }
    var array = body.putArray(list);
    for (var row : rows) {
      var item = array.addObject();
      for (var name : names) {
        text(item, name, row.get(name));
      }
    }
  }

  /// As a field for date and time holds an instant: what [#time] reads.
  public static String entered(Instant instant) {
    return MINUTE.format(instant.atZone(ShownTimes.zone()));
  }

  /// With the school's offset from UTC.
  public static String stated(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ShownTimes.zone()));
  }
}
