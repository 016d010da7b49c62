package yuqing.rest.request;

import java.util.Objects;

/// A field of a PATCH: absent (nothing changes), or given, even as null.
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

  /// The new value, or the current one when none was given.
  public T or(T current) {
    return present ? value : current;
  }

  /// Whether the new value differs from the current one.
  public boolean changes(T current) {
    return present && !Objects.equals(value, current);
  }
}
