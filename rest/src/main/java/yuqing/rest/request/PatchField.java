package yuqing.rest.request;

import java.util.Objects;

/// A field of a PATCH: left out (nothing changes), or given, be it null.
public record PatchField<T>(boolean present, T value) {

  private static final PatchField<?> ABSENT = new PatchField<>(false, null);

  public PatchField {
    if (!present && value != null) {
      throw new IllegalArgumentException("what is left out has no value");
    }
  }

  @SuppressWarnings("unchecked") // it holds no value of any type
  public static <T> PatchField<T> absent() {
    return (PatchField<T>) ABSENT;
  }

  public static <T> PatchField<T> of(T value) {
    return new PatchField<>(true, value);
  }

  /// The new value, or what stands when none was given.
  public T or(T standing) {
    return present ? value : standing;
  }

  /// Whether taking it would change what stands.
  public boolean changes(T standing) {
    return present && !Objects.equals(value, standing);
  }
}
