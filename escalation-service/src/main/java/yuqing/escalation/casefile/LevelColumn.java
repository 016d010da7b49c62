package yuqing.escalation.casefile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import yuqing.contracts.term.Level;

/// Levels are stored by their numbers: 1, 2, 3.
@Converter
public class LevelColumn implements AttributeConverter<Level, Short> {

  @Override
  public Short convertToDatabaseColumn(Level level) {
    return level == null ? null : (short) level.number();
  }

  @Override
  public Level convertToEntityAttribute(Short number) {
    return number == null ? null : Level.of(number);
  }
}
