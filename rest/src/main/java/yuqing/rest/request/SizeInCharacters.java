package yuqing.rest.request;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import yuqing.contracts.text.TextCharacters;

/// Judges `@Size` of a text by its characters, as people and the API's document count them. Found
/// by the service loader; the validator's own counts UTF-16 units.
public final class SizeInCharacters implements ConstraintValidator<Size, String> {

  private int min;
  private int max;

  @Override
  public void initialize(Size size) {
    min = size.min();
    max = size.max();
  }

  @Override
  public boolean isValid(String text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    int characters = TextCharacters.count(text);
    return characters >= min && characters <= max;
  }
}
