package yuqing.rest.request;

import jakarta.inject.Singleton;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/// Lets constraints apply inside a field of a PATCH: `PatchField<@Size(max = 200) String>`.
@Singleton
public class PatchFieldValues implements ValueExtractor<PatchField<@ExtractedValue ?>> {

  @Override
  public void extractValues(PatchField<?> given, ValueReceiver receiver) {
    if (given.present()) {
      receiver.value(null, given.value());
    }
  }
}
