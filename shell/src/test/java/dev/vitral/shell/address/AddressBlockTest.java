package dev.vitral.shell.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3",
    "10.1.2.0/23, 10.1.3.255",
    "10.1.2.0/31, 10.1.2.1",
    "0.0.0.0/0, 203.0.113.9",
    "128.0.0.0/1, 255.1.1.1",
    "2001:db8::/33, 2001:db8:7fff::1",
    "::/0, 2001:db8::1",
    "::1, ::1",
    "::ffff:10.1.2.3, 10.1.2.3",
    "10.1.2.3, ::ffff:10.1.2.3"
  })
  void an_address_that_begins_with_the_same_bits_is_in_the_block(String block, String address) {
    assertThat(holds(block, address)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.2",
    "10.1.2.0/23, 10.1.4.0",
    "10.1.2.0/31, 10.1.2.2",
    "128.0.0.0/1, 127.255.255.255",
    "0.0.0.0/0, ::1",
    "::/0, 10.1.2.3",
    "2001:db8::/33, 2001:db8:8000::1"
  })
  void any_other_is_not(String block, String address) {
    assertThat(holds(block, address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "cafe",
        "10.1.2",
        "10.1.2.256",
        "10.1.2.0/",
        "10.1.2.0/33",
        "10.1.2.0/-1",
        "10.1.2.0/8/8",
        "::1/129",
        "::ffff:10.1.2.3/104"
      })
  void what_is_no_block_of_addresses_in_digits_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AddressBlock.of(text));
  }

  private static boolean holds(String block, String address) {
    return AddressBlock.of(block).holds(AddressBlock.literal(address).orElseThrow());
  }
}
