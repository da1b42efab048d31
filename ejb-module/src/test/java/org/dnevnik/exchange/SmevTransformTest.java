package org.dnevnik.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The three cases that the methodical recommendations of SMEV 3 give for the rules, and what they leave open. */
class SmevTransformTest {

    @Test
    void instructionsAndBlankTextsAreLeftOutAndPrefixesAreMadeAnew() {
        assertEquals(
                "<ns1:elementOne xmlns:ns1=\"http://test/1\"><ns2:elementTwo xmlns:ns2=\"http://test/2\">asd</ns2:elementTwo></ns1:elementOne>",
                transformed("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!-- rules 1, 2, 6 -->
                        <?xml-stylesheet type="text/xsl" href="style.xsl"?>

                        <elementOne xmlns="http://test/1">
                        	<qwe:elementTwo xmlns:qwe="http://test/2">asd</qwe:elementTwo>
                        </elementOne>
                        """));
    }

    @Test
    void aPrefixIsDeclaredWhereItIsNeededAndNowhereElse() {
        assertEquals(
                "<ns1:elementOne xmlns:ns1=\"http://test/1\"><ns2:elementTwo xmlns:ns2=\"http://test/2\">"
                        + "<ns3:elementThree xmlns:ns3=\"http://test/3\"><ns1:elementFour> z x c </ns1:elementFour>"
                        + "<ns2:elementFive> w w w </ns2:elementFive></ns3:elementThree>"
                        + "<ns4:elementSix xmlns:ns4=\"http://test/3\">eee</ns4:elementSix></ns2:elementTwo></ns1:elementOne>",
                transformed("""
                        <elementOne xmlns="http://test/1" xmlns:qwe="http://test/2" xmlns:asd="http://test/3">
                        	<qwe:elementTwo>
                        		<asd:elementThree>
                        			<!-- the default namespace -->
                        			<elementFour> z x c </elementFour>
                        			<!-- two prefixes for one namespace -->
                        			<qqq:elementFive xmlns:qqq="http://test/2"> w w w </qqq:elementFive>
                        		</asd:elementThree>
                        		<asd:elementSix>eee</asd:elementSix>
                        	</qwe:elementTwo>
                        </elementOne>
                        """));
    }

    @Test
    void attributesAreInOrderAndNoTagIsEmpty() {
        assertEquals(
                "<ns1:elementOne xmlns:ns1=\"http://test/1\"><ns2:elementTwo xmlns:ns2=\"http://test/2\">"
                        + "<ns3:elementThree xmlns:ns3=\"http://test/3\" xmlns:ns4=\"http://test/0\" xmlns:ns5=\"http://test/a\""
                        + " ns4:attC=\"ccc\" ns2:attF=\"fff\" ns3:attD=\"ddd\" ns3:attE=\"eee\" ns5:attZ=\"zzz\" attA=\"aaa\" attB=\"bbb\">"
                        + "</ns3:elementThree></ns2:elementTwo></ns1:elementOne>",
                transformed("""
                        <elementOne xmlns="http://test/1" xmlns:qwe="http://test/2" xmlns:asd="http://test/3">
                        	<qwe:elementTwo>
                        		<asd:elementThree xmlns:wer="http://test/a" xmlns:zxc="http://test/0" wer:attZ="zzz" attB="bbb" attA="aaa" zxc:attC="ccc" asd:attD="ddd" asd:attE="eee" qwe:attF="fff"/>
                        	</qwe:elementTwo>
                        </elementOne>
                        """));
    }

    @Test
    void noTextCanPassForMarkup() {
        assertEquals(
                "<ns1:a xmlns:ns1=\"u\" b=\"&quot;&lt;\">&lt;/ns1:a&gt;&amp;</ns1:a>",
                transformed("<a xmlns='u' b='&quot;&lt;'>&lt;/ns1<!-- one -->:a&gt;<![CDATA[&]]></a>"));
    }

    private static String transformed(String text) {
        try {
            byte[] form = SmevTransform.of(DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement());
            return new String(form, StandardCharsets.UTF_8);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
