package org.dnevnik.architecture.red.journal;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import org.dnevnik.architecture.red.journal.model.RedMark;
import org.dnevnik.kernel.Caller;

/** Not closed, its method opened to nobody in words, no policy asked, an entity shown inside of generics, a caller forged. */
@Stateless
public class OpenService {

    public Map<Long, List<? extends RedMark>> marks() {
        return Map.of(new Caller(1, 1, List.of(), "").person(), List.of());
    }
}
