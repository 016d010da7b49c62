package yuqing.desk.form;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/// What a person has entered into a form, as a browser sends it.
public record EnteredForm(MultivaluedMap<String, String> values) {

  /// A form into which nothing has been entered yet.
  public static EnteredForm empty() {
    return new EnteredForm(new MultivaluedHashMap<>());
  }

  /// The value without blanks around it; empty where nothing was entered.
  public String one(String name) {
    var value = values.getFirst(name);
    return value == null ? "" : value.strip();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public boolean has(String name, String value) {
    return all(name).contains(value);
  }
}
