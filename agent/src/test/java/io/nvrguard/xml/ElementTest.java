package io.nvrguard.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<DeviceInfo version=\"2.0\" xmlns=\"http://www.isapi.org/ver20/XMLSchema\"><model>A</model></DeviceInfo>",
                "<DeviceInfo version=\"1.0\" xmlns=\"http://www.hikvision.com/ver20/XMLSchema\"><model>A</model></DeviceInfo>",
                "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\r\n<DeviceInfo>\r\n<model>\r\nA\r\n</model>\r\n</DeviceInfo>\r\n",
                "<x:DeviceInfo xmlns:x=\"urn:psialliance-org\"><x:model>A</x:model></x:DeviceInfo>",
                "<undeclared:DeviceInfo><other:model>A</other:model></undeclared:DeviceInfo>",
                "<DeviceInfo><!-- one --><model><![CDATA[A]]></model></DeviceInfo>"
            })
    void readsEveryDialectByLocalName(String document) throws Exception {
        Element root = read(document);

        assertThat(root.name()).isEqualTo("DeviceInfo");
        assertThat(root.text("model")).contains("A");
    }

    @Test
    void tellsMissingAndBlankFromSaid() throws Exception {
        Element root = read("<a><blank> \n </blank><none/><said>x &amp; y</said></a>");

        assertThat(root.text("blank")).isEmpty();
        assertThat(root.text("none")).isEmpty();
        assertThat(root.text("missing")).isEmpty();
        assertThat(root.text("said")).contains("x & y");
    }

    @Test
    void findsElementsAtAnyDepthAndListsRepeatedOnes() throws Exception {
        Element root = read("<a><list><hdd>1</hdd><hdd>2</hdd><nas>3</nas></list></a>");

        assertThat(root.findText("nas")).contains("3");
        assertThat(root.find("list").orElseThrow().children("hdd"))
                .extracting(Element::text)
                .containsExactly("1", "2");
        assertThat(root.find("raid")).isEmpty();
    }

    @Test
    void readsTheEncodingTheDocumentDeclares() throws Exception {
        byte[] chinese = "<?xml version='1.0' encoding='GB2312'?><name>录像机</name>".getBytes(Charset.forName("GB2312"));

        assertThat(Element.read(chinese).text()).isEqualTo("录像机");
    }

    @Test
    void survivesANameCutInTheMiddleOfACharacter() throws Exception {
        byte[] cut = "<a><name>录</name><model>M</model></a>".getBytes(StandardCharsets.UTF_8);
        cut[11] = '?';

        assertThat(Element.read(cut).text("model")).contains("M");
    }

    static Stream<Arguments> hostile() {
        String bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;&c;</a>";
        String file = "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&f;</a>";
        return Stream.of(
                Arguments.of("entity bomb", bomb, "DOCTYPE"),
                Arguments.of("external entity", file, "DOCTYPE"),
                Arguments.of("external subset", "<!DOCTYPE a SYSTEM \"http://192.0.2.1/x.dtd\"><a/>", "DOCTYPE"),
                Arguments.of("undeclared entity", "<a>&unknown;</a>", "entity"),
                Arguments.of("deep", "<a>".repeat(65) + "</a>".repeat(65), "deeper than 64"),
                Arguments.of("many", "<a>" + "<b/>".repeat(100_001) + "</a>", "too many"),
                Arguments.of("big", "<a>" + "x".repeat(Element.MAX_BYTES) + "</a>", "4 MiB"),
                Arguments.of("cut", "<a>\n<b>x", "cut off or damaged at line 2"),
                Arguments.of("two roots", "<a/><b/>", "cut off or damaged"),
                Arguments.of("no XML", "hello", "cut off or damaged"),
                Arguments.of("empty", "", "cut off or damaged"),
                Arguments.of("encoding", "<?xml version='1.0' encoding='klingon'?><a/>", "'klingon'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refusesHostileAndBrokenBytes(String what, String document, String sentence) {
        assertThatThrownBy(() -> read(document))
                .as(what)
                .isInstanceOf(UnreadableXmlException.class)
                .hasMessageContaining(sentence);
    }

    private static Element read(String document) throws UnreadableXmlException {
        return Element.read(document.getBytes(StandardCharsets.UTF_8));
    }
}
