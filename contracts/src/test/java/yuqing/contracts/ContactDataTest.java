package yuqing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The suite keeps the school's own duties: no event has a field for the person who posted the
/// public item, and none for anybody's contact data.
class ContactDataTest {

  private static final Set<String> UNWANTED =
      Set.of("author", "poster", "account", "nickname", "user", "phone", "mobile", "email", "ip");

  @Test
  void noFieldOfAnyEventIsForThePosterOrForContactData() {
    var names = new TreeSet<String>();
    SampleEvents.all().forEach(event -> collect(event.data().getClass(), names));
    assertThat(names).contains("url", "platform", "recordedBy", "person");
    assertThat(names).doesNotContainAnyElementsOf(UNWANTED);
  }

  private static void collect(Class<?> type, Set<String> names) {
    Stream.of(type.getRecordComponents())
        .forEach(
            component -> {
              names.add(component.getName());
              Stream.concat(Stream.of(component.getType()), argumentsOf(component.getGenericType()))
                  .filter(Class::isRecord)
                  .forEach(nested -> collect(nested, names));
            });
  }

  private static Stream<Class<?>> argumentsOf(java.lang.reflect.Type type) {
    return type instanceof java.lang.reflect.ParameterizedType generic
        ? Arrays.stream(generic.getActualTypeArguments())
            .filter(Class.class::isInstance)
            .map(Class.class::cast)
        : Stream.empty();
  }
}
