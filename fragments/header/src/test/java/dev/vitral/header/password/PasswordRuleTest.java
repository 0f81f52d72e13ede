package dev.vitral.header.password;

import static dev.vitral.header.People.logIn;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.register;
import static org.hamcrest.Matchers.hasKey;

import dev.vitral.header.HeaderStores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class PasswordRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q8#Lz0v!Wm2",
        "123456789012",
        "Password1234",
        "P4ssw0rd1234!",
        "contraseña123",
        "aaaaaaaaaaaa",
        "qwertyuiop12",
        "vitralvitral1",
        "teamo14021999"
      })
  void a_password_that_everybody_tries_first_is_refused(String password) {
    register(newHandle(), password).then().statusCode(422).body("errors", hasKey("password"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gato mesa lluvia 7",
        "ñandú ñandú paraguas",
        "todo en minusculas",
        "\uD83D\uDC22 tortuga de mar"
      })
  void a_long_password_of_any_letters_is_taken(String password) {
    String handle = newHandle();
    register(handle, password).then().statusCode(201);
    logIn(handle, password).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 200})
  void a_password_may_be_long(int length) {
    String password = "gato mesa lluvia 7 ".repeat(11).substring(0, length);
    String handle = newHandle();
    register(handle, password).then().statusCode(201);
    logIn(handle, password).then().statusCode(200);
    logIn(handle, password.substring(1)).then().statusCode(401);
    logIn(handle, password.substring(0, length - 1)).then().statusCode(401);
  }

  @Test
  void a_password_made_of_ones_handle_is_refused() {
    String handle = newHandle();
    register(handle, handle).then().statusCode(422).body("errors", hasKey("password"));
    register(handle, handle + "1").then().statusCode(422).body("errors", hasKey("password"));
  }
}
