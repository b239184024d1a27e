package org.zhenlian.chain.dossier;

final class HtmlDocument {
    HtmlDocument(Dossier dossier, Language language) {}

    String text() {
        return "";
    }
}
