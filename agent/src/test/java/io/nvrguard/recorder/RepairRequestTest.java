package io.nvrguard.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing ever formats, deletes or encrypts a disk, whatever a profile says. */
final class RepairRequestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ISAPI/ContentMgmt/Storage/simulatedDatabaseRepair",
                "/ISAPI/ContentMgmt/Storage/repair?format=json",
                "/ISAPI/ContentMgmt/Storage/repair?id=1&format=json",
                "/ISAPI/ContentMgmt/Storage/repair?format=json&id=1"
            })
    void aRepairMayBeSent(String path) {
        assertThat(new RepairRequest("PUT", path, "").path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ISAPI/ContentMgmt/Storage/hdd/1/format",
                "/ISAPI/ContentMgmt/Storage/hdd/format?formatType=quick",
                "/ISAPI/ContentMgmt/Storage/hdd/1/FORMAT",
                "/ISAPI/ContentMgmt/Storage/hdd/1/format?format=json",
                "/ISAPI/ContentMgmt/Storage/hdd/1?format=jsonx",
                "/ISAPI/ContentMgmt/Storage/hdd/1/delete",
                "/ISAPI/ContentMgmt/Storage/hdd/1/encryptFormat",
                "/ISAPI/ContentMgmt/Storage/hdd/1/%66ormat",
                "/ISAPI/ContentMgmt/Storage/hdd/1/f%6Frmat",
                "/ISAPI/../format",
                "/ISAPI/../x",
                "//elsewhere.example/x",
                "http://elsewhere.example/x",
                "ISAPI/x",
                "/ISAPI/x y",
                "/ISAPI/x\r\nHost: y",
                "/",
                ""
            })
    void aPathThatCouldDestroyOrHideIsRefused(String path) {
        assertThatThrownBy(() -> new RepairRequest("PUT", path, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + path + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<action>format</action>", "{\"Delete\":true}", "<EncryptFormat/>"})
    void soIsABody(String body) {
        assertThatThrownBy(() -> new RepairRequest("PUT", "/ISAPI/x", body))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "GET", "put", ""})
    void onlyPutAndPost(String method) {
        assertThatThrownBy(() -> new RepairRequest(method, "/ISAPI/x", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPasswordIsNeverPrinted() {
        Login login = new Login("admin", new Password("s3cret"));

        assertThat(login.toString() + login.password() + login.with(new Password("0ther")))
                .contains("admin", "•••")
                .doesNotContain("s3cret", "0ther");
    }
}
