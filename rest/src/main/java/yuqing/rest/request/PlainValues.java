package yuqing.rest.request;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads UUIDs and numbers of paths in one form and in ASCII digits: the framework's own
/// conversions accept shortened UUIDs and the digits of every script, so that one thing would
/// have many addresses. A value in another form names nothing: 404.
@Provider
public class PlainValues implements ParamConverterProvider {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}");

  @Override
  @SuppressWarnings("unchecked") // each is of the type that is asked for
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    if (type == UUID.class) {
      return (ParamConverter<T>) new Plain<>(ID, UUID::fromString);
    }
    if (type == int.class || type == Integer.class) {
      return (ParamConverter<T>) new Plain<>(NUMBER, Integer::valueOf);
    }
    return null;
  }

  private record Plain<T>(Pattern form, Function<String, T> reading) implements ParamConverter<T> {

    @Override
    public T fromString(String sent) {
      if (sent == null || !form.matcher(sent).matches()) {
        throw new IllegalArgumentException("not in its plain form");
      }
      return reading.apply(sent);
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
