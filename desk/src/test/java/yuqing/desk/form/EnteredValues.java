package yuqing.desk.form;

import jakarta.ws.rs.core.MultivaluedHashMap;

/// Forms as a browser sends them, for tests.
public final class EnteredValues {
  private EnteredValues() {}

  /// @param namesAndValues each name followed by its value; a name may occur more than once
  public static EnteredForm of(String... namesAndValues) {
    var values = new MultivaluedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new EnteredForm(values);
  }
}
