package yuqing.rest.request;

import jakarta.inject.Singleton;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/// Lets constraints stand inside a field of a PATCH: `Given<@Size(max = 200) String>`.
@Singleton
public class GivenValues implements ValueExtractor<Given<@ExtractedValue ?>> {

  @Override
  public void extractValues(Given<?> given, ValueReceiver receiver) {
    if (given.present()) {
      receiver.value(null, given.value());
    }
  }
}
