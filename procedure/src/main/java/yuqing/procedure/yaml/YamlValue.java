package yuqing.procedure.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import yuqing.contracts.text.TextCharacters;
import yuqing.contracts.text.YearBounds;

/// One value with its place. Each reading method throws a [YamlFault] when the value is no such
/// thing.
public final class YamlValue {

  /// With an exponent that a number of this kind can need.
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?\\d{1,20}(\\.\\d{0,20})?([eE][-+]?\\d)?");

  private static final Pattern DURATION = Pattern.compile("(\\d{1,4}) (min|h|d)");

  private final String file;
  private final String name;
  private final Node node;

  YamlValue(String file, String name, Node node) {
    this.file = file;
    this.name = name;
    this.node = node;
  }

  YamlValue child(String childName, Node child) {
    return new YamlValue(file, childName, child);
  }

  /// The same under a name that tells its author more than its key does.
  public YamlValue named(String other) {
    return new YamlValue(file, other, node);
  }

  /// A fault at this place.
  ///
  /// @param found what is put into the kind's sentences
  public YamlFault fault(FaultKind kind, Object... found) {
    return new YamlFault(Finding.of(file, line(), name, kind, found));
  }

  /// From 1; 0 when it is unknown.
  public int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  public boolean isNull() {
    return node.getTag().equals(Tag.NULL);
  }

  public YamlMap map() {
    if (node instanceof MappingNode mapping) {
      return new YamlMap(this, mapping);
    }
    throw fault(TextFault.NO_MAPPING);
  }

  public List<YamlValue> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw fault(TextFault.NO_LIST);
    }
    List<YamlValue> values = new ArrayList<>();
    sequence.getValue().forEach(each -> values.add(child(name, each)));
    return values;
  }

  public String text() {
    if (node instanceof ScalarNode scalar
        && !isNull()
        && !TextCharacters.showNothing(scalar.getValue())) {
      return scalar.getValue();
    }
    throw fault(TextFault.NO_TEXT);
  }

  public int number() {
    if (node.getTag().equals(Tag.INT) || isWhole()) {
      try {
        return new BigDecimal(text()).intValueExact();
      } catch (NumberFormatException | ArithmeticException e) {
        throw fault(TextFault.TOO_LARGE, text());
      }
    }
    throw fault(TextFault.NO_WHOLE_NUMBER);
  }

  /// Whether a number with a point or an exponent is whole by its value, as scripts write `10.0`.
  private boolean isWhole() {
    return node.getTag().equals(Tag.FLOAT)
        && FLOAT.matcher(text()).matches()
        && new BigDecimal(text()).stripTrailingZeros().scale() <= 0;
  }

  public boolean yesOrNo() {
    if (node.getTag().equals(Tag.BOOL)) {
      return Boolean.parseBoolean(text());
    }
    throw fault(TextFault.NEITHER_TRUE_NOR_FALSE);
  }

  /// ISO 8601 with an offset, such as `2026-10-13T08:15:00+08:00`.
  public Instant instant() {
    try {
      return YearBounds.instant(text());
    } catch (DateTimeException e) {
      throw fault(TextFault.NO_TIME_WITH_OFFSET, text());
    }
  }

  public LocalDate date() {
    try {
      return YearBounds.day(text());
    } catch (DateTimeException e) {
      throw fault(TextFault.NO_DATE, text());
    }
  }

  /// A number above zero with its unit: `30 min`, `4 h`, `7 d` (days of 24 hours).
  public Duration duration() {
    var matcher = DURATION.matcher(text());
    if (!matcher.matches() || matcher.group(1).matches("0+")) {
      throw fault(TextFault.NO_DURATION, text());
    }
    var amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "min" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  /// A constant by its own name, such as `STUDENT_LIFE`.
  public <E extends Enum<E>> E constant(String kind, Class<E> type) {
    return oneOf(kind, type, Enum::name);
  }

  /// A constant by its name in lower case with hyphens, such as `group-office`.
  public <E extends Enum<E>> E code(String kind, Class<E> type) {
    return oneOf(kind, type, YamlValue::hyphenated);
  }

  private <E extends Enum<E>> E oneOf(String kind, Class<E> type, Function<E, String> spelled) {
    var constants = Arrays.asList(type.getEnumConstants());
    return constants.stream()
        .filter(each -> spelled.apply(each).equals(text()))
        .findFirst()
        .orElseThrow(
            () ->
                fault(
                    TextFault.UNKNOWN_NAME,
                    text(),
                    kind,
                    String.join(", ", constants.stream().map(spelled).toList())));
  }

  private static String hyphenated(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
