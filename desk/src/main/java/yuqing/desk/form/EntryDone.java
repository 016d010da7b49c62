package yuqing.desk.form;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What became of a request, in place of its form.
///
/// @param lines what the service answered, in the reader's words
/// @param secret what is shown this once; null where there is none
public record EntryDone(String title, List<String> lines, String secret)
    implements TemplateInstance {

  public static EntryDone of(String title, String... lines) {
    return new EntryDone(title, List.of(lines), null);
  }
}
