"""Loading quietly, from several threads at a time."""

import threading

from transformers.utils import logging as chatter

from workbench.engine.models import pretrained


def test_the_first_to_have_loaded_does_not_let_it_speak_while_another_loads(tmp_path):
    chatter.enable_progress_bar()
    level, first_is_in, second_is_in, first_is_out = chatter.get_verbosity(), *(threading.Event() for _ in range(3))
    heard = []

    def load_first():
        with pretrained.guarded(tmp_path):
            first_is_in.set()
            second_is_in.wait(10)
        first_is_out.set()

    def load_second():
        first_is_in.wait(10)
        with pretrained.guarded(tmp_path):
            second_is_in.set()
            first_is_out.wait(10)
            heard.append((chatter.is_progress_bar_enabled(), chatter.get_verbosity()))

    threads = [threading.Thread(target=one) for one in (load_first, load_second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert heard == [(False, 40)]
    assert (chatter.is_progress_bar_enabled(), chatter.get_verbosity()) == (True, level)
